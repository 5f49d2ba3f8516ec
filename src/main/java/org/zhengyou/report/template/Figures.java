package org.zhengyou.report.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values a draft is made from, all of one moment. */
public interface Figures {

    /** The value of a name of the catalogue, now or earlier; empty where none was recorded. */
    Optional<Value> value(String name, When when);

    /** The rows of a list in the order of the office, each with a value for every field the catalogue names. */
    List<Map<String, Value>> rows(String list);
}
