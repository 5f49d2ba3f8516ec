package org.zhengyou.indicator;

import org.springframework.stereotype.Component;
import org.zhengyou.platform.schedule.CommitSignal;

/** Says to the roll-up that records changed. */
@Component
class RollUpSignal extends CommitSignal {}
