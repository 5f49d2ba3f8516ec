package org.zhengyou.newsroom;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhengyou.access.NavigationEntry;
import org.zhengyou.access.NavigationGroup;
import org.zhengyou.access.Permission;

/** Links of the public site, and to the feedback that came in. */
@Configuration(proxyBeanMethods = false)
class NewsroomNavigation {
    @Bean
    NavigationEntry feedbackLookUp() {
        return new NavigationEntry(30, "newsroom.nav.look_up", "/feedback/look-up", Permission.PUBLIC)
                .under(NavigationGroup.ANSWERS);
    }

    @Bean
    NavigationEntry onPaper() {
        return new NavigationEntry(40, "newsroom.nav.paper", "/paper", Permission.PUBLIC);
    }

    @Bean
    NavigationEntry feedbackWork() {
        return new NavigationEntry(64, "newsroom.nav.work", "/units/{unit}/feedback", Permission.FEEDBACK_HANDLE)
                .under(NavigationGroup.LETTERS);
    }
}
