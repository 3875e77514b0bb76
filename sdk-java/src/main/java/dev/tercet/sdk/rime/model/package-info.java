/** The schemas of the Rime API. Generated from the contract. */
@NullMarked
package dev.tercet.sdk.rime.model;

import org.jspecify.annotations.NullMarked;
