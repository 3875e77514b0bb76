/** The webhooks of Rymi. */
@NullMarked
package dev.tercet.sdk.rymi.webhook;

import org.jspecify.annotations.NullMarked;
