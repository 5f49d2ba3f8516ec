package org.zhengyou.preview.render.flow;

/** What stands below one another on a page. */
public sealed interface Part permits Paragraph, Table, Part.NewPage {
    /** The author wants a new page. */
    record NewPage() implements Part {}
}
