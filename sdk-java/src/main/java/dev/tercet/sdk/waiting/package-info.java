/** Waiting for things that take their time. */
@NullMarked
package dev.tercet.sdk.waiting;

import org.jspecify.annotations.NullMarked;
