package org.zhengyou.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.CsrfToken;

class CsrfTokensTest {
    private final CsrfTokens tokens = new CsrfTokens();

    @Test
    void onHttpsTheCookieIsTiedToTheHost() {
        Cookie cookie = saved(true);

        assertThat(cookie.getName()).isEqualTo("__Host-csrf");
        assertThat(cookie.getSecure()).isTrue();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
    }

    @Test
    void elsewhereItHasAPlainNameThatHttpsDoesNotRead() {
        Cookie cookie = saved(false);

        assertThat(cookie.getName()).isEqualTo("csrf");
        MockHttpServletRequest secure = request(true);
        secure.setCookies(cookie);
        assertThat(tokens.loadToken(secure)).isNull();
    }

    @Test
    void whatWasSavedIsLoadedAgain() {
        MockHttpServletRequest request = request(true);
        Cookie cookie = saved(true);
        request.setCookies(cookie);

        assertThat(tokens.loadToken(request)).extracting(CsrfToken::getToken).isEqualTo(cookie.getValue());
    }

    private Cookie saved(boolean secure) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        MockHttpServletRequest request = request(secure);
        tokens.saveToken(tokens.generateToken(request), request, response);
        return response.getCookies()[0];
    }

    private static MockHttpServletRequest request(boolean secure) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSecure(secure);
        return request;
    }
}
