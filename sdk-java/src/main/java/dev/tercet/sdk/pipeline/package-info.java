/** The way of a call from its arguments to its answer. Not for users of the SDK. */
@NullMarked
package dev.tercet.sdk.pipeline;

import org.jspecify.annotations.NullMarked;
