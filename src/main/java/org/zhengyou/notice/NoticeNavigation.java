package org.zhengyou.notice;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhengyou.access.NavigationEntry;
import org.zhengyou.access.NavigationGroup;
import org.zhengyou.access.Permission;

/** Links to notices: for everyone, and for those who work on them. */
@Configuration(proxyBeanMethods = false)
class NoticeNavigation {
    @Bean
    NavigationEntry publicNotices() {
        return new NavigationEntry(10, "notice.nav.public", "/notices", Permission.PUBLIC);
    }

    @Bean
    NavigationEntry objectionLookUp() {
        return new NavigationEntry(20, "notice.nav.look_up", "/objections/look-up", Permission.PUBLIC)
                .under(NavigationGroup.ANSWERS);
    }

    @Bean
    NavigationEntry noticeWork() {
        return new NavigationEntry(60, "notice.nav.work", "/units/{unit}/notices", Permission.NOTICE_READ, "/calendar");
    }

    @Bean
    NavigationEntry objectionWork() {
        return new NavigationEntry(62, "notice.nav.objections", "/units/{unit}/objections", Permission.OBJECTION_HANDLE)
                .under(NavigationGroup.LETTERS);
    }
}
