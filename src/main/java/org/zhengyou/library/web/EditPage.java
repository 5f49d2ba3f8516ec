package org.zhengyou.library.web;

import java.util.Map;
import org.zhengyou.library.Document;

/**
 * What is said of a document, to be changed.
 *
 * @param priced whether a price may be asked
 */
public record EditPage(Document document, DocumentForm form, Map<String, String> problems, boolean priced) {}
