# One image for every app: the command says which. Debian-based, because the native packages are built for glibc.
FROM node:24-bookworm-slim AS build
WORKDIR /hutong
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN node tools/build.mjs && npm prune --omit=dev

FROM node:24-bookworm-slim
WORKDIR /hutong
COPY --from=build /hutong/package.json ./
COPY --from=build /hutong/node_modules node_modules
COPY --from=build /hutong/dist dist
COPY --from=build /hutong/docs/problems.md docs/problems.md
RUN mkdir /data /secret && chown node:node /data /secret
USER node
ENV HOST=0.0.0.0 PORT=3000 READ_STORE=file:/data/read.db FACTS_STORE=file:/data/facts.db LEDGER_SECRET_FILE=/secret/ledger.secret
EXPOSE 3000
HEALTHCHECK --interval=5s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/live`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "dist/apps/hutong/src/main.js"]
