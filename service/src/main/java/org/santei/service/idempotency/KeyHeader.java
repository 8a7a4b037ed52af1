package org.santei.service.idempotency;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the description of the API says of the header of requests that keep something. */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
        in = ParameterIn.HEADER,
        name = RequestKey.HEADER,
        description = "要求ごとに決めるキー。24時間以内に同じ要求を同じキーで送ると、はじめの答えをそのまま返し（Idempotent-Replayed: true）、結果を二重に保存しない。"
                + "別の要求には 422（idempotency-key-reused）、処理中には 409（idempotency-in-progress）を返す。"
                + "問題で終わった要求と、保存しない要求は覚えない。キーを付けた NDJSON と UKE は 16 MiB まで。",
        example = "8e03978e-40d5-43dd-bc93-6894a57f9324",
        schema = @Schema(type = "string", minLength = 1, maxLength = 257))
public @interface KeyHeader {}
