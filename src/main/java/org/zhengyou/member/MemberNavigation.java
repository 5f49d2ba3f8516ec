package org.zhengyou.member;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhengyou.access.NavigationEntry;
import org.zhengyou.access.NavigationGroup;
import org.zhengyou.access.Permission;

/** Members in the header. */
@Configuration(proxyBeanMethods = false)
class MemberNavigation {
    @Bean
    NavigationEntry membersEntry() {
        return new NavigationEntry(20, "member.members", "/units/{unit}/members", Permission.MEMBER_READ)
                .under(NavigationGroup.ORGANISATION);
    }
}
