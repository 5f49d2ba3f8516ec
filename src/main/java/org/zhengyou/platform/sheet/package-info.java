/**
 * Reads and writes the tables that offices keep: .xlsx, .xls and .csv, told apart by content and never by name.
 * Knows rows, cells, headings and dates; knows nothing of members or units. Nothing in a file is ever evaluated or
 * fetched, and every refusal is a {@link org.zhengyou.platform.sheet.SheetRefused} with its reason.
 */
@NullMarked
package org.zhengyou.platform.sheet;

import org.jspecify.annotations.NullMarked;
