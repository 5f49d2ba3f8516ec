package org.zhengyou.preview.render.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One element with all that is in it. Names carry the prefix of {@link Names}, whatever prefix the file used. */
public final class Element {
    private final String name;
    private final Map<String, String> attributes;
    private final List<Object> content = new ArrayList<>(2);

    Element(String name, Map<String, String> attributes) {
        this.name = name;
        this.attributes = attributes;
    }

    void add(Object part) {
        content.add(part);
    }

    public String name() {
        return name;
    }

    public boolean is(String other) {
        return name.equals(other);
    }

    public @Nullable String attribute(String key) {
        return attributes.get(key);
    }

    public String attribute(String key, String otherwise) {
        return attributes.getOrDefault(key, otherwise);
    }

    /** The figure an attribute holds; fractions are cut. */
    public int number(String key, int otherwise) {
        return Figures.whole(attributes.get(key), otherwise);
    }

    /** Elements and strings, in order. */
    public List<Object> content() {
        return content;
    }

    public List<Element> children() {
        List<Element> children = new ArrayList<>(content.size());
        for (Object part : content) {
            if (part instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    public List<Element> children(String childName) {
        List<Element> children = new ArrayList<>();
        for (Object part : content) {
            if (part instanceof Element element && element.is(childName)) {
                children.add(element);
            }
        }
        return children;
    }

    /** The first child of that name, down the path. */
    public @Nullable Element child(String... path) {
        @Nullable Element at = this;
        for (String step : path) {
            at = at.only(step);
            if (at == null) {
                return null;
            }
        }
        return at;
    }

    private @Nullable Element only(String childName) {
        for (Object part : content) {
            if (part instanceof Element element && element.is(childName)) {
                return element;
            }
        }
        return null;
    }

    /** An attribute of the child at the end of a path. */
    public @Nullable String value(String key, String... path) {
        @Nullable Element child = child(path);
        return child == null ? null : child.attribute(key);
    }

    /** The first element of that name at any depth. */
    public @Nullable Element anywhere(String wanted) {
        for (Object part : content) {
            if (part instanceof Element element) {
                if (element.is(wanted)) {
                    return element;
                }
                @Nullable Element below = element.anywhere(wanted);
                if (below != null) {
                    return below;
                }
            }
        }
        return null;
    }

    public String text() {
        StringBuilder out = new StringBuilder();
        collect(out);
        return out.toString();
    }

    private void collect(StringBuilder out) {
        for (Object part : content) {
            if (part instanceof Element element) {
                element.collect(out);
            } else {
                out.append(part);
            }
        }
    }
}
