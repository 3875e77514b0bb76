/** The webhooks of Rymeda. */
@NullMarked
package dev.tercet.sdk.rymeda.webhook;

import org.jspecify.annotations.NullMarked;
