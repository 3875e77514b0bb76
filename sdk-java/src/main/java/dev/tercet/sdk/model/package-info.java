/** What generated models are made of, and JSON. */
@NullMarked
package dev.tercet.sdk.model;

import org.jspecify.annotations.NullMarked;
