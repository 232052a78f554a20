# docker build -t guanxi . && docker run -d --name guanxi -p 127.0.0.1:3000:3000 -v guanxi-data:/data --stop-timeout 60 guanxi
# The database runs inside, below /data; DATABASE_URL names another.
FROM node:20-bookworm-slim AS built
WORKDIR /guanxi
COPY package.json package-lock.json .npmrc ./
COPY scripts ./scripts
RUN node -e "import('./scripts/steps/install.mjs').then(({ install }) => install())"
COPY . .
RUN node scripts/build.mjs

FROM node:20-bookworm-slim
WORKDIR /guanxi
COPY --from=built --chown=node:node /guanxi /guanxi
RUN mkdir /data && chown node:node /data && chmod 700 /data
ENV DATA_DIR=/data HOST=0.0.0.0 PORT=3000
USER node
VOLUME /data
EXPOSE 3000
STOPSIGNAL SIGTERM
# From inside its own certificate, which names another host, is believed.
HEALTHCHECK --interval=30s --start-period=60s CMD ["node", "-e", "process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'; fetch((process.env.TLS_CERT ? 'https' : 'http') + '://127.0.0.1:' + (process.env.PORT || 3000) + '/ready').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "scripts/start.mjs"]
