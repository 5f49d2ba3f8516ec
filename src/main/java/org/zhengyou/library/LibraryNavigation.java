package org.zhengyou.library;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhengyou.access.NavigationEntry;
import org.zhengyou.access.Permission;

/** The library in the header, for everyone and for those who are signed in. */
@Configuration(proxyBeanMethods = false)
class LibraryNavigation {
    @Bean
    static NavigationEntry publicLibrary() {
        return new NavigationEntry(25, "library.nav", "/library", Permission.PUBLIC);
    }

    @Bean
    static NavigationEntry library() {
        return new NavigationEntry(66, "library.nav", "/library", Permission.DOCUMENT_READ, "/units/{unit}/documents");
    }
}
