package org.zhengyou.search;

import org.springframework.stereotype.Component;
import org.zhengyou.platform.schedule.CommitSignal;

/** Says to this node's index that records changed. */
@Component
class SearchSignal extends CommitSignal {}
