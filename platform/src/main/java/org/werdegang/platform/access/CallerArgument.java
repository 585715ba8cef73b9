package org.werdegang.platform.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives handlers their {@link Caller} argument, or a {@link Caller.Person} where the route is for the signed-in. */
@Configuration(proxyBeanMethods = false)
class CallerArgument implements WebMvcConfigurer, HandlerMethodArgumentResolver {
    /** The caller of the current request. */
    static Caller current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof Admission admission
                ? admission.person()
                : new Caller.Visitor();
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return Caller.class.isAssignableFrom(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var caller = current();
        if (!parameter.getParameterType().isInstance(caller)) {
            throw new IllegalStateException("A handler asks for a signed-in person on a route that lets visitors in: "
                    + parameter.getExecutable());
        }
        return caller;
    }

    /** Gives every template the caller. */
    @ControllerAdvice
    static class InEveryTemplate {
        @ModelAttribute("caller")
        Caller caller() {
            return current();
        }
    }
}
