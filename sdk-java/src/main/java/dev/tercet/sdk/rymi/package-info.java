/** The client of the Rymi API. */
@NullMarked
package dev.tercet.sdk.rymi;

import org.jspecify.annotations.NullMarked;
