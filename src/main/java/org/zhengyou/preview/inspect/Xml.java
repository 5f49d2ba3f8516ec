package org.zhengyou.preview.inspect;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.zhengyou.preview.FileRefused;
import org.zhengyou.preview.FileRefused.Reason;

/** XML parts as far as they have to be read to know what they are. */
final class Xml {
    interface Element {
        /** @param reader stands on the start of an element, and is to be left there or at its end */
        void at(XMLStreamReader reader) throws XMLStreamException;
    }

    private static final XMLInputFactory FACTORY = factory();

    private Xml() {}

    private static XMLInputFactory factory() {
        XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return xml;
    }

    /** Reads until the first element, which is where definitions may stand; a part without any content passes. */
    static void refuseDefinitions(InputStream in) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in);
        buffered.mark(1);
        if (buffered.read() < 0) {
            return;
        }
        buffered.reset();
        walk(buffered, null);
    }

    /** Every element of a small part. */
    static void elements(byte[] part, Element each) throws IOException {
        walk(new ByteArrayInputStream(part), each);
    }

    private static void walk(InputStream in, @org.jspecify.annotations.Nullable Element each) throws IOException {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(in);
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new FileRefused(Reason.ENTITIES);
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if (each == null) {
                        return;
                    }
                    each.at(reader);
                }
            }
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof FileRefused refused) {
                throw refused;
            }
            throw new FileRefused(Reason.DAMAGED, e);
        }
    }
}
