package org.zhengyou.indicator;

import java.util.List;

/** What a module counts; one bean for each module that counts something. */
public interface IndicatorSource {
    List<Indicator> indicators();
}
