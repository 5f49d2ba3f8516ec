package org.zhengyou.report.template;

/** Where something stands in a template: line and column from 1, column and length in UTF-16 units, all on one line. */
public record Place(int line, int column, int length) {}
