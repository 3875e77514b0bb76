/** The border to the network. Replace the transport here. */
@NullMarked
package dev.tercet.sdk.http;

import org.jspecify.annotations.NullMarked;
