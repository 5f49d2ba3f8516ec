package org.zhengyou.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PledgeTextTest {
    @Test
    void spacesAndPunctuationDoNotHideACopy() {
        assertThat(PledgeText.hash("每周为留守学生义务辅导两次，每次不少于一小时。"))
                .isEqualTo(PledgeText.hash(" 每周为留守学生 义务辅导两次每次不少于一小时"))
                .isNotEqualTo(PledgeText.hash("每周为留守学生义务辅导三次，每次不少于一小时。"));
    }
}
