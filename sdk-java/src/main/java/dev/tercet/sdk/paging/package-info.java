/** Lists that are read page by page. */
@NullMarked
package dev.tercet.sdk.paging;

import org.jspecify.annotations.NullMarked;
