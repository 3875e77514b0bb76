/** Operations of the contracts as data. */
@NullMarked
package dev.tercet.sdk.operation;

import org.jspecify.annotations.NullMarked;
