/** What the clients of all APIs have in common. */
@NullMarked
package dev.tercet.sdk.client;

import org.jspecify.annotations.NullMarked;
