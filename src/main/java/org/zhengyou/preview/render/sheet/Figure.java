package org.zhengyou.preview.render.sheet;

/**
 * A picture or chart that lies over a sheet.
 *
 * @param file as the output named it
 * @param width in points, as is the height
 * @param words what it shows, empty where nobody says so
 * @param cell where its upper left corner lies
 */
record Figure(String file, double width, double height, String words, String cell) {}
