package org.zhengyou.library.web;

import org.zhengyou.library.DocumentRow;
import org.zhengyou.platform.web.Paging;

/** What a viewer has marked for themselves. */
public record FavouritesPage(Paging<DocumentRow> rows) {}
