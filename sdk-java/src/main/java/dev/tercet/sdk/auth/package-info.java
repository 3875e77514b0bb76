/** Credentials and the tokens that come from them. */
@NullMarked
package dev.tercet.sdk.auth;

import org.jspecify.annotations.NullMarked;
