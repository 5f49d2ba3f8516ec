package org.zhengyou.preview.render.xml;

import org.jspecify.annotations.Nullable;

/** Figures as office files write them; what is no figure is the default and never an error. */
public final class Figures {
    private Figures() {}

    public static int whole(@Nullable String text, int otherwise) {
        double value = real(text, otherwise);
        return Math.abs(value) > Integer.MAX_VALUE ? otherwise : (int) value;
    }

    public static double real(@Nullable String text, double otherwise) {
        if (text == null || text.isEmpty() || text.length() > 30) {
            return otherwise;
        }
        try {
            double value = Double.parseDouble(text.strip());
            return Double.isFinite(value) ? value : otherwise;
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** A length with its unit (2.5cm, 12pt, 1in), in points. */
    public static double points(@Nullable String length, double otherwise) {
        if (length == null || length.length() < 2) {
            return otherwise;
        }
        String text = length.strip();
        int end = text.length();
        while (end > 0 && !Character.isDigit(text.charAt(end - 1)) && text.charAt(end - 1) != '.') {
            end--;
        }
        double value = real(text.substring(0, end), Double.NaN);
        if (Double.isNaN(value)) {
            return otherwise;
        }
        return switch (text.substring(end).strip()) {
            case "pt" -> value;
            case "cm" -> value * 72 / 2.54;
            case "mm" -> value * 72 / 25.4;
            case "in", "inch" -> value * 72;
            case "pc" -> value * 12;
            case "px" -> value * 0.75;
            default -> otherwise;
        };
    }
}
