/** The book: accounts, transfers and their entries. The database keeps its rules; this package speaks to it. */
@NullMarked
package org.zhengyou.royalty.ledger;

import org.jspecify.annotations.NullMarked;
