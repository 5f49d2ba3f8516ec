package org.zhengyou.library.web;

/** @param name of the file */
public record PdfPage(String name) {}
