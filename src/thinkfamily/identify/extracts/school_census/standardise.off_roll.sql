-- Half-days missed are those with leave and those without; empty only where both are.
WITH numbers AS (
    SELECT *, TRY_CAST(term_authorised AS DOUBLE) AS ta, TRY_CAST(term_unauthorised AS DOUBLE) AS tu,
        TRY_CAST(half_authorised AS DOUBLE) AS ha, TRY_CAST(half_unauthorised AS DOUBLE) AS hu
    FROM raw
)
SELECT * EXCLUDE (ta, tu, ha, hu) REPLACE (
    CASE WHEN ta IS NULL AND tu IS NULL THEN NULL ELSE CAST(coalesce(ta, 0) + coalesce(tu, 0) AS VARCHAR) END AS term_missed,
    CASE WHEN ha IS NULL AND hu IS NULL THEN NULL ELSE CAST(coalesce(ha, 0) + coalesce(hu, 0) AS VARCHAR) END AS half_missed
)
FROM numbers
