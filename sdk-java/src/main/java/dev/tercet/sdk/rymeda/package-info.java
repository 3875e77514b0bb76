/** The client of the Rymeda API. */
@NullMarked
package dev.tercet.sdk.rymeda;

import org.jspecify.annotations.NullMarked;
