package org.zhengyou.preview.render.word;

import org.jspecify.annotations.Nullable;
import org.zhengyou.preview.render.xml.Element;

/** A formula in one line, as one would type it: (a+b)/(c), x^(2), √(y). */
final class DocxMath {
    private DocxMath() {}

    static String line(@Nullable Element formula) {
        if (formula == null) {
            return "";
        }
        StringBuilder out = new StringBuilder();
        for (Element child : formula.children()) {
            switch (child.name()) {
                case "m:r" -> child.children("m:t").forEach(text -> out.append(text.text()));
                case "m:f" ->
                    out.append(group(child.child("m:num"))).append('/').append(group(child.child("m:den")));
                case "m:sSup" ->
                    out.append(line(child.child("m:e"))).append('^').append(group(child.child("m:sup")));
                case "m:sSub" ->
                    out.append(line(child.child("m:e"))).append('_').append(group(child.child("m:sub")));
                case "m:sSubSup" ->
                    out.append(line(child.child("m:e")))
                            .append('_')
                            .append(group(child.child("m:sub")))
                            .append('^')
                            .append(group(child.child("m:sup")));
                case "m:rad" ->
                    out.append(line(child.child("m:deg"))).append('\u221A').append(group(child.child("m:e")));
                case "m:nary" -> {
                    String sign = child.value("m:val", "m:naryPr", "m:chr");
                    out.append(sign == null ? "\u222B" : sign)
                            .append('_')
                            .append(group(child.child("m:sub")))
                            .append('^')
                            .append(group(child.child("m:sup")))
                            .append(' ')
                            .append(line(child.child("m:e")));
                }
                case "m:d" -> {
                    String open = child.value("m:val", "m:dPr", "m:begChr");
                    String close = child.value("m:val", "m:dPr", "m:endChr");
                    out.append(open == null ? "(" : open);
                    out.append(line(child));
                    out.append(close == null ? ")" : close);
                }
                case "m:ctrlPr", "m:rPr", "m:dPr", "m:fPr" -> {}
                default -> out.append(line(child));
            }
        }
        return out.toString();
    }

    private static String group(@Nullable Element part) {
        String inside = line(part);
        return inside.codePointCount(0, inside.length()) <= 1 ? inside : "(" + inside + ")";
    }
}
