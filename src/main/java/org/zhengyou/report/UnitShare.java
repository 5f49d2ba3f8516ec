package org.zhengyou.report;

/** What one unit contributes to a figure: records counted of records looked at. */
public record UnitShare(String unitName, long counted, long all) {}
