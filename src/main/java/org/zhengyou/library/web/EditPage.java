package org.zhengyou.library.web;

import java.util.Map;
import org.zhengyou.library.Document;

/**
 * What is said of a document, to be changed.
 *
 * @param priced whether a price may be asked
 * @param known what the form was made of
 */
public record EditPage(
        Document document, DocumentForm form, Map<String, String> problems, boolean priced, String known) {}
