/** The client of the Rime API. */
@NullMarked
package dev.tercet.sdk.rime;

import org.jspecify.annotations.NullMarked;
