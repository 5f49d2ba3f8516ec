package org.zhengyou.preview.render.chart;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhengyou.preview.render.xml.Element;
import org.zhengyou.preview.render.xml.Figures;

/** The colours of a file's theme, and what charts make of them. */
public final class Palette {
    private static final int ACCENTS = 6;
    private static final double WHOLE = 100_000;
    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{6}");
    private static final Map<String, String> USUAL = Map.of(
            "dk1", "000000", "lt1", "FFFFFF", "dk2", "44546A", "lt2", "E7E6E6", "accent1", "4472C4", "accent2",
            "ED7D31", "accent3", "A5A5A5", "accent4", "FFC000", "accent5", "5B9BD5", "accent6", "70AD47");
    private static final Map<String, String> ROLES = Map.of("tx1", "dk1", "bg1", "lt1", "tx2", "dk2", "bg2", "lt2");
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("black", "000000"),
            Map.entry("white", "FFFFFF"),
            Map.entry("red", "FF0000"),
            Map.entry("green", "008000"),
            Map.entry("blue", "0000FF"),
            Map.entry("yellow", "FFFF00"),
            Map.entry("orange", "FFA500"),
            Map.entry("purple", "800080"),
            Map.entry("gray", "808080"),
            Map.entry("grey", "808080"),
            Map.entry("cyan", "00FFFF"),
            Map.entry("magenta", "FF00FF"));

    /** Where a file has no theme. */
    public static final Palette OFFICE = new Palette(USUAL, ROLES);

    private final Map<String, String> colours;
    private final Map<String, String> roles;

    private Palette(Map<String, String> colours, Map<String, String> roles) {
        this.colours = colours;
        this.roles = roles;
    }

    /**
     * @param theme the root of a theme's part
     * @param mapped which of the theme's colours stand for tx1, bg1, tx2 and bg2, where it is not the usual ones
     */
    public static Palette of(@Nullable Element theme, Map<String, String> mapped) {
        Map<String, String> colours = new HashMap<>(USUAL);
        @Nullable Element scheme = theme == null ? null : theme.anywhere("a:clrScheme");
        if (scheme != null) {
            for (Element each : scheme.children()) {
                for (Element colour : each.children()) {
                    String hex = colour.is("a:sysClr") ? colour.attribute("lastClr") : colour.attribute("val");
                    if (hex != null && HEX.matcher(hex).matches()) {
                        colours.put(each.name().substring(each.name().indexOf(':') + 1), hex.toUpperCase(Locale.ROOT));
                    }
                }
            }
        }
        Map<String, String> roles = new HashMap<>(ROLES);
        roles.putAll(mapped);
        return new Palette(colours, roles);
    }

    /** Of the series or slice with that number; after the theme's six they come again, darker or lighter. */
    Paint accent(int index) {
        int of = Math.floorMod(index, ACCENTS);
        int round = Math.floorMod(index, ACCENTS * 4) / ACCENTS;
        Shade shade = Shade.of(scheme("accent" + (of + 1)));
        return switch (round) {
            case 1 -> shade.lit(0.6, 0).paint();
            case 2 -> shade.lit(0.8, 0.2).paint();
            case 3 -> shade.lit(0.5, 0.4).paint();
            default -> shade.paint();
        };
    }

    Paint text() {
        return new Paint(scheme("tx1"), 1);
    }

    Paint ground() {
        return new Paint(scheme("bg1"), 1);
    }

    private String scheme(String name) {
        return colours.getOrDefault(roles.getOrDefault(name, name), "808080");
    }

    /** What a shape, a line or a run is filled with, null where that is not said. */
    @Nullable
    Paint fill(@Nullable Element holder) {
        if (holder == null) {
            return null;
        }
        for (Element child : holder.children()) {
            switch (child.name()) {
                case "a:noFill" -> {
                    return Paint.NONE;
                }
                case "a:solidFill" -> {
                    return colour(child);
                }
                case "a:gradFill" -> {
                    @Nullable Element stop = child.anywhere("a:gs");
                    return stop == null ? null : colour(stop);
                }
                case "a:pattFill" -> {
                    @Nullable Element front = child.child("a:fgClr");
                    return front == null ? null : colour(front);
                }
                default -> {}
            }
        }
        return null;
    }

    /** Of a shape's outline, null where that is not said. */
    @Nullable
    Paint line(@Nullable Element shape) {
        return shape == null ? null : fill(shape.child("a:ln"));
    }

    private @Nullable Paint colour(Element holder) {
        for (Element child : holder.children()) {
            String value = child.attribute("val", "");
            @Nullable
            String hex = switch (child.name()) {
                case "a:srgbClr" -> value;
                case "a:sysClr" -> child.attribute("lastClr", value.equals("window") ? "FFFFFF" : "000000");
                case "a:schemeClr" -> scheme(value);
                case "a:prstClr" -> NAMED.get(value);
                case "a:scrgbClr" -> "%02X%02X%02X".formatted(part(child, "r"), part(child, "g"), part(child, "b"));
                default -> null;
            };
            if (hex != null && HEX.matcher(hex).matches()) {
                return changed(hex, child);
            }
        }
        return null;
    }

    private static int part(Element colour, String name) {
        return (int) Math.round(Math.clamp(colour.number(name, 0) / WHOLE, 0, 1) * 255);
    }

    private static Paint changed(String hex, Element colour) {
        Shade shade = Shade.of(hex);
        double opacity = 1;
        for (Element change : colour.children()) {
            double by = Math.clamp(Figures.real(change.attribute("val"), WHOLE) / WHOLE, -10, 10);
            switch (change.name()) {
                case "a:lumMod" -> shade = shade.lit(by, 0);
                case "a:lumOff" -> shade = shade.lit(1, by);
                case "a:satMod" -> shade = new Shade(shade.hue(), Math.clamp(shade.full() * by, 0, 1), shade.light());
                case "a:tint" -> shade = shade.lit(by, 1 - by);
                case "a:shade" -> shade = shade.lit(by, 0);
                case "a:alpha" -> opacity = Math.clamp(by, 0, 1);
                default -> {}
            }
        }
        return new Paint(shade.paint().hex(), opacity);
    }
}
