/** The operations of the Rime API. Generated from the contract. */
@NullMarked
package dev.tercet.sdk.rime.resource;

import org.jspecify.annotations.NullMarked;
