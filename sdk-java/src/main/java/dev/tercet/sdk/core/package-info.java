/** What calls have in common: options, answers, headers and limits. */
@NullMarked
package dev.tercet.sdk.core;

import org.jspecify.annotations.NullMarked;
