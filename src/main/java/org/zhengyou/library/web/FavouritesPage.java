package org.zhengyou.library.web;

import java.util.List;
import org.zhengyou.library.DocumentRow;

/** What a viewer has marked for themselves. */
public record FavouritesPage(List<DocumentRow> rows) {}
