/** The operations of the Rymi API. Generated from the contract. */
@NullMarked
package dev.tercet.sdk.rymi.resource;

import org.jspecify.annotations.NullMarked;
