/** The schemas of the Rymi API. Generated from the contract. */
@NullMarked
package dev.tercet.sdk.rymi.model;

import org.jspecify.annotations.NullMarked;
