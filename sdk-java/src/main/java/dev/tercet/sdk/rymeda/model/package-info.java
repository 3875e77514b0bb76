/** The schemas of the Rymeda API. Generated from the contract. */
@NullMarked
package dev.tercet.sdk.rymeda.model;

import org.jspecify.annotations.NullMarked;
