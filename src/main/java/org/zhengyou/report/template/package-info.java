/** The template language: text in, positioned problems or a syntax tree out, and from that a draft. Pure; knows no database and no page. */
@NullMarked
package org.zhengyou.report.template;

import org.jspecify.annotations.NullMarked;
