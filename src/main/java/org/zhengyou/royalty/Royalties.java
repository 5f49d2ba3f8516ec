package org.zhengyou.royalty;

import org.springframework.stereotype.Component;
import org.zhengyou.platform.Settings;

/** Whether authors may ask a price here. While it is off, no page of this module exists and nothing has a price. */
@Component
public class Royalties {
    /** The setting, for beans that exist only where it is on. */
    public static final String SETTING = "zhengyou.royalties";

    private final boolean on;

    Royalties(Settings settings) {
        this.on = settings.royalties();
    }

    public boolean on() {
        return on;
    }
}
