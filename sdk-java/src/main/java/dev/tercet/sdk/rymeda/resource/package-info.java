/** The operations of the Rymeda API. Generated from the contract. */
@NullMarked
package dev.tercet.sdk.rymeda.resource;

import org.jspecify.annotations.NullMarked;
