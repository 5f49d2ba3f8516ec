package org.zhengyou.preview.render.xml;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.zhengyou.preview.FileRefused;
import org.zhengyou.preview.FileRefused.Reason;

/** Reads a part block by block, so that a long text is never in memory whole and its first page is there at once. */
public final class Blocks implements AutoCloseable {
    /** Deeper nesting is no document; it would only exhaust the stack of whoever walks it. */
    private static final int DEPTH = 400;

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private final Predicate<String> container;
    private Predicate<Element> kept = element -> true;

    /** @param container names of the elements whose children are the blocks; containers may nest */
    public Blocks(InputStream in, Predicate<String> container) throws IOException {
        this.container = container;
        try {
            this.reader = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    /** All of a part. */
    public static Element whole(InputStream in) throws IOException {
        return whole(in, element -> true);
    }

    /**
     * A part without some of its elements, which are never in memory.
     *
     * @param kept asked once for each element below the root, in their order, as it opens
     */
    public static Element whole(InputStream in, Predicate<Element> kept) throws IOException {
        try (Blocks blocks = new Blocks(in, name -> false)) {
            blocks.kept = kept;
            @Nullable Element root = blocks.next();
            if (root == null) {
                throw new FileRefused(Reason.DAMAGED);
            }
            return root;
        }
    }

    /** The next block inside a container (or the root, where nothing is one); null at the end. */
    public @Nullable Element next() throws IOException {
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new FileRefused(Reason.ENTITIES);
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    Element start = start();
                    if (!container.test(start.name())) {
                        return fill(start);
                    }
                    opened(start);
                }
            }
            return null;
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    /** Told of each container as it opens; its children come after. */
    private Consumer<Element> opened = element -> {};

    public void opening(Consumer<Element> listener) {
        this.opened = listener;
    }

    private void opened(Element element) {
        opened.accept(element);
    }

    private Element start() {
        Map<String, String> attributes = HashMap.newHashMap(reader.getAttributeCount());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(
                    Names.prefixed(empty(reader.getAttributeNamespace(i)), reader.getAttributeLocalName(i)),
                    reader.getAttributeValue(i));
        }
        return new Element(Names.prefixed(empty(reader.getNamespaceURI()), reader.getLocalName()), attributes);
    }

    private Element fill(Element root) throws XMLStreamException {
        Deque<Element> open = new ArrayDeque<>();
        open.push(root);
        while (!open.isEmpty()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    Element child = start();
                    if (!kept.test(child)) {
                        skip();
                        continue;
                    }
                    open.element().add(child);
                    open.push(child);
                    if (open.size() > DEPTH) {
                        throw new FileRefused(Reason.DAMAGED);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    open.element().add(reader.getText());
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new FileRefused(Reason.ENTITIES);
                default -> {}
            }
        }
        return root;
    }

    private void skip() throws XMLStreamException {
        for (int open = 1; open > 0; ) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> open++;
                case XMLStreamConstants.END_ELEMENT -> open--;
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new FileRefused(Reason.ENTITIES);
                default -> {}
            }
        }
    }

    private static String empty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static IOException damaged(XMLStreamException e) {
        return new IOException(e);
    }

    @Override
    public void close() throws IOException {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }
}
