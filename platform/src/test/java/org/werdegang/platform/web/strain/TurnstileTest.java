package org.werdegang.platform.web.strain;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.test.annotation.DirtiesContext;
import org.werdegang.platform.PlatformTest;
import org.werdegang.platform.access.Told;

@PlatformTest
@Import(TurnstileTest.Slow.class)
@DirtiesContext
class TurnstileTest {
    /** Pages that stay inside until they are let go. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Slow {
        static final CountDownLatch DONE = new CountDownLatch(1);

        @Bean
        FilterRegistrationBean<Filter> holding() {
            var holding = new FilterRegistrationBean<Filter>((request, response, chain) -> {
                if (request.getParameter("halten") != null) {
                    try {
                        DONE.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }
                chain.doFilter(request, response);
            });
            holding.setOrder(Ordered.HIGHEST_PRECEDENCE + 3);
            return holding;
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private Turnstile turnstile;

    @Test
    @Tag("12h")
    void ten_times_too_many_are_told_to_come_back_and_those_inside_are_served() throws Exception {
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var held = new ArrayList<CompletableFuture<HttpResponse<String>>>();
            for (int i = 0; i < turnstile.places(); i++) {
                held.add(get(client, "/impressum?halten", i < turnstile.most() ? "192.0.2.1" : "198.51.100." + i));
            }
            while (turnstile.running() < turnstile.places()) {
                Thread.sleep(20);
            }
            var crowd = new ArrayList<CompletableFuture<HttpResponse<String>>>();
            for (int i = 0; i < 9 * turnstile.places(); i++) {
                crowd.add(get(client, "/impressum?halten", "192.0.2.1"));
            }

            assertThat(crowd)
                    .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(503))
                    .allSatisfy(answer -> assertThat(answer.join().headers().firstValue("Retry-After"))
                            .isPresent())
                    .allSatisfy(answer -> assertThat(answer.join().body()).contains("sehr viele Anfragen", "<h1>"))
                    .allSatisfy(answer ->
                            assertThat(Told.problems("503", answer.join())).isEmpty());
            Slow.DONE.countDown();
            assertThat(held)
                    .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
            assertThat(get(client, "/impressum", "192.0.2.1").join().statusCode())
                    .isEqualTo(200);
        }
    }

    private CompletableFuture<HttpResponse<String>> get(HttpClient client, String path, String from) {
        return client.sendAsync(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("X-Forwarded-Proto", "https")
                        .header("X-Forwarded-For", from)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
