package org.zhengyou.platform;

import java.util.List;
import java.util.Locale;

/** Lines that the operator reads on the console once the program serves; beans of this type speak in their order. */
public interface Announcement {
    /**
     * @param address where the program is, such as {@code http://localhost:8080}, without a slash at the end
     * @return nothing where there is nothing to say
     */
    List<String> lines(String address, Locale locale);
}
