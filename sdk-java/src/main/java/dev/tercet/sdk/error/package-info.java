/** Everything that can go wrong. */
@NullMarked
package dev.tercet.sdk.error;

import org.jspecify.annotations.NullMarked;
